/**
 * Codegen hook: adds the schema's descriptions as doc comments to the fields of results.
 * typescript-operations only adds them to inputs.
 */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import ts from 'typescript';

type Definition = FragmentDefinitionNode | OperationDefinitionNode;
/** The selections under one response key. */
interface Selected {
  readonly name: string;
  readonly sets: SelectionSetNode[];
}
interface Insertion {
  readonly at: number;
  readonly comment: string;
}

const suffixes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

export function withComments(schema: GraphQLSchema, documents: readonly DocumentNode[], content: string): string {
  const comments = new Comments(schema, documents);
  const { statements } = ts.createSourceFile('operations.ts', content, ts.ScriptTarget.Latest, true);
  for (const statement of statements) if (ts.isTypeAliasDeclaration(statement)) comments.add(statement);
  let text = content;
  for (const { at, comment } of comments.insertions.sort((a, b) => b.at - a.at))
    text = `${text.slice(0, at)}\n  ${comment}${text.slice(at)}`;
  return text;
}

class Comments {
  readonly insertions: Insertion[] = [];
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** By the name of its generated type. */
  private readonly definitions = new Map<string, Definition>();

  constructor(
    private readonly schema: GraphQLSchema,
    documents: readonly DocumentNode[],
  ) {
    for (const definition of documents.flatMap(({ definitions }) => definitions)) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.fragments.set(definition.name.value, definition);
        this.definitions.set(`${definition.name.value}Fragment`, definition);
      } else if (definition.kind === Kind.OPERATION_DEFINITION)
        this.definitions.set(`${definition.name?.value ?? ''}${suffixes[definition.operation]}`, definition);
    }
  }

  add({ name, type }: ts.TypeAliasDeclaration): void {
    const definition = this.definitions.get(name.text);
    if (!definition) return;
    const on =
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? this.schema.getType(definition.typeCondition.name.value)
        : this.schema.getRootType(definition.operation);
    if (isCompositeType(on)) this.walk(type, on, [definition.selectionSet]);
  }

  /** Adds comments to the members of each object type below `node`, the result of `on`. */
  private walk(node: ts.Node, on: GraphQLCompositeType, sets: readonly SelectionSetNode[]): void {
    if (!ts.isTypeLiteralNode(node)) {
      ts.forEachChild(node, (child) => {
        this.walk(child, on, sets);
      });
      return;
    }
    const type = this.typeOf(node, on, sets);
    const fields = type ? this.fieldsOf(type, sets) : new Map<string, Selected>();
    for (const member of node.members) {
      const field = fields.get(keyOf(member));
      const definition = field && type?.getFields()[field.name];
      if (!definition || !ts.isPropertySignature(member) || !member.type) continue;
      const comment = commentOf(definition.description);
      if (comment !== '') this.insertions.push({ at: member.getStart(), comment });
      const below = getNamedType(definition.type);
      if (isCompositeType(below)) this.walk(member.type, below, field.sets);
    }
  }

  /** The object type of a node: by `__typename`, otherwise by its fields. */
  private typeOf(
    node: ts.TypeLiteralNode,
    on: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
  ): GraphQLObjectType | undefined {
    const types = this.objectsOf(on);
    const told = node.members.map(typenameOf).find((name) => name !== null);
    if (told !== undefined) return types.find(({ name }) => name === told);
    return types.find((type) => {
      const fields = this.fieldsOf(type, sets);
      return node.members.every((member) => fields.has(keyOf(member)));
    });
  }

  private objectsOf(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
  }

  /** The fields of an object type, by response key. */
  private fieldsOf(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    found = new Map<string, Selected>(),
  ): Map<string, Selected> {
    for (const selection of sets.flatMap(({ selections }) => selections)) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const field = found.get(key) ?? { name: selection.name.value, sets: [] };
        if (selection.selectionSet) field.sets.push(selection.selectionSet);
        found.set(key, field);
        continue;
      }
      const part = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      if (part && this.isMeant(type, part.typeCondition?.name.value)) this.fieldsOf(type, [part.selectionSet], found);
    }
    return found;
  }

  private isMeant(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined) return true;
    const on = this.schema.getType(condition);
    return isObjectType(on) ? on === type : isAbstractType(on) && this.schema.isSubType(on, type);
  }
}

/** The first sentence of a description. */
function commentOf(description: string | null | undefined): string {
  const text = (description ?? '').replaceAll(/\s+/g, ' ').replaceAll('*/', '* /').trim();
  const [first = ''] = /^.*?[.。](?=\s|$)/.exec(text) ?? [text];
  return first === '' ? '' : `/** ${first} */ `;
}

const keyOf = ({ name }: ts.TypeElement): string => (name && ts.isIdentifier(name) ? name.text : '');

function typenameOf(member: ts.TypeElement): string | null {
  if (keyOf(member) !== '__typename' || !ts.isPropertySignature(member)) return null;
  const { type } = member;
  return type && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : null;
}
