/**
 * `npm run sdk-api`: generates docs/sdk-api.md from the types and comments of sdk/src and the
 * operations of sdk/operations.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { format, resolveConfig } from 'prettier';

/** The drift check writes elsewhere. */
const target = process.env['SDK_API_OUT'] ?? 'docs/sdk-api.md';

function typesReference(): string {
  const typedoc = join('node_modules', '.bin', 'typedoc');
  const { status, stdout, stderr } = spawnSync(typedoc, ['--options', 'sdk/typedoc.json'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`typedoc failed:\n${stdout}${stderr}`);
  return readFileSync('node_modules/.cache/sdk-api/README.md', 'utf8').replace(/^# .*\n/, '');
}

interface Described {
  readonly operation: OperationDefinitionNode;
  /** The comment above it. */
  readonly about: string;
}

function operationsOf(file: string): Described[] {
  const text = readFileSync(join('sdk/operations', file), 'utf8');
  return parse(text).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const above = text.slice(0, definition.loc?.start ?? 0).trimEnd();
    return [{ operation: definition, about: /(?:^|\n)# (.*)$/.exec(above)?.[1] ?? '' }];
  });
}

function row({ operation, about }: Described): string {
  const name = operation.name?.value ?? '';
  const variables = (operation.variableDefinitions ?? []).map((variable) => `\`${print(variable)}\``).join(' ');
  return `| \`${name.charAt(0).toLowerCase()}${name.slice(1)}\` | ${operation.operation} | ${variables} | ${about} |`;
}

const files = readdirSync('sdk/operations').filter((file) => file.endsWith('.graphql'));
const operations = files.sort().flatMap(operationsOf);
const text = `# @notice-graph/sdk: reference

Written by \`npm run sdk-api\` from the types and their comments. What it is for, with examples: [README](../sdk/README.md).

## Operations

| export | kind | variables | what it is |
| --- | --- | --- | --- |
${operations.map(row).join('\n')}

${typesReference()}`;
writeFileSync(target, await format(text, { ...(await resolveConfig('docs/sdk-api.md')), parser: 'markdown' }));
