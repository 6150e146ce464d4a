/**
 * Codegen plugin: each enum of the schema as a constant, its values with their Chinese names, which the schema's descriptions
 * give in brackets: menus and labels need them at run time.
 */
const { isEnumType } = require('graphql');

const chinese = /\p{Script=Han}/u;
const terms = (text) => text.split(/[,，、;；:：]/).map((term) => term.trim());

/** "Everybody in the organ (全体干部职工, 全局上下)." → 全体干部职工. Without brackets the first Chinese words. */
function termOf({ name, description }) {
  const inBrackets = [...(description ?? '').matchAll(/[(（]([^()（）]*)[)）]/g)].map(([, text]) => terms(text)[0]);
  const term = inBrackets.findLast((text) => chinese.test(text)) ?? /\p{Script=Han}+/u.exec(description ?? '')?.[0];
  if (!term) throw new Error(`The description of the enum value ${name} gives no Chinese term.`);
  return term;
}

const constantName = (name) => `${name[0].toLowerCase()}${name.slice(1)}Labels`;

module.exports = {
  plugin(schema) {
    const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
    return enums
      .map((type) => {
        const values = type.getValues().map((value) => `  ${value.name}: ${JSON.stringify(termOf(value))},`);
        const about = (type.description ?? type.name).replaceAll('\n', ' ');
        return `/** ${about} */\nexport const ${constantName(type.name)} = {\n${values.join('\n')}\n} as const;\n`;
      })
      .join('\n');
  },
};
