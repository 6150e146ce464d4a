/** What the page makes of answers and of variables, without a browser. */
import { asOf, faultOf } from '../../graphiql/faults.js';
import { findOf, inputsOf, subjectsOf } from '../../graphiql/finding.js';
import { clerkTasks } from '../../graphiql/tasks/all.js';
import { areApart } from '../../graphiql/tasks/organs.js';
import { toldOf } from '../../graphiql/told.js';

const taskOf = (id: string) => {
  const task = clerkTasks.find((one) => one.id === id);
  if (!task) throw new Error(id);
  return task;
};
const stepOf = (id: string, operation: string) => taskOf(id).steps.find((step) => step.operation === operation);

describe('an answer', () => {
  it.each([
    ['one thing that is not there', { notice: null }, 'warning'],
    ['an empty list', { agencies: { totalCount: 0, nodes: [] } }, 'warning'],
    ['a list without its count', { notices: { edges: [] } }, 'warning'],
    ['a plain list', { lookUp: [] }, 'warning'],
    ['nothing twice', { a: null, b: { nodes: [] } }, 'warning'],
    ['one of two', { a: null, b: { nodes: [{ id: '1' }] } }, 'done'],
    ['a count of a list that was cut to nothing', { notices: { totalCount: 7, nodes: [] } }, 'done'],
    ['a thing', { viewer: { role: 'PUBLIC' } }, 'done'],
  ])('with %s is told as such', (_what, data, tone) => {
    expect(toldOf(undefined, { data })).toMatchObject({ tone });
  });

  it('names what was changed, and tells where nothing was', () => {
    const notice = { title: '关于防汛的通知', indexNumber: '99010605/2025-00001' };
    const step = stepOf('withdraw-notice', 'RestoreNotice');
    const told = (outcome: string) => toldOf(step, { data: { restoreNotice: { outcome, userErrors: [], notice } } });
    expect(told('CHANGED')).toMatchObject({
      tone: 'done',
      text: { zh: '已恢复公开《关于防汛的通知》99010605/2025-00001' },
    });
    expect(told('UNCHANGED')).toMatchObject({ tone: 'warning', text: { zh: expect.stringContaining('没有变化') } });
  });

  it('of a page that stays withdrawn says how to restore it, in amber', () => {
    const notice = { id: 'n', title: '关于防汛的通知', indexNumber: '99010605/2025-00001' };
    const page = { outcome: 'REVISED', status: 'WITHDRAWN', notice, lookAlikes: [], userErrors: [] };
    const told = toldOf(stepOf('publish-page', 'PublishPage'), { data: { ingestPage: page } });
    expect(told).toMatchObject({
      tone: 'warning',
      text: { zh: expect.stringMatching(/已撤回.*99010605\/2025-00001.*恢复/) },
    });
    const public_ = toldOf(undefined, { data: { ingestPage: { ...page, status: 'PUBLISHED' } } });
    expect(public_.tone).toBe('done');
    const twin = { id: 't', title: '关于防汛的通知', indexNumber: '99010605/2025-00010', status: 'PUBLISHED' };
    expect(
      toldOf(undefined, { data: { ingestPage: { ...page, status: 'PUBLISHED', lookAlikes: [twin] } } }),
    ).toMatchObject({
      tone: 'warning',
      text: { zh: expect.stringContaining('99010605/2025-00010') },
    });
  });
});

describe('a fault', () => {
  const conflict = (lastChange: unknown) =>
    faultOf({ data: { correctNotice: { userErrors: [{ code: 'CONFLICT', message: 'moved on', lastChange }] } } });

  it('of a conflict says whose change it was', () => {
    expect(conflict({ byYourself: true, actor: '周敏', revision: 3 })?.explanation?.zh).toContain('您自己');
    expect(conflict({ byYourself: false, actor: '程远山', revision: 3 })?.explanation?.zh).toContain('程远山');
    expect(conflict({ byYourself: false, actor: null, revision: 3 })?.explanation?.zh).toContain('重新收录');
    expect(conflict(null)?.explanation).toBeUndefined();
  });

  it('of no key is told apart from a key that is not taken', () => {
    const fault = { code: 'UNAUTHENTICATED', message: '' };
    expect(asOf(null, fault).explanation?.zh).toContain('还没有登录');
    expect(asOf('ng_x', fault)).toEqual(fault);
    expect(asOf(null, { code: 'FORBIDDEN', message: '' }).explanation).toBeUndefined();
  });
});

describe('a change', () => {
  const task = taskOf('withdraw-notice');
  const data = { notice: { id: 'n1', title: '甲' } };
  const variables = { indexNumber: '1', input: { id: 'n1' }, restored: { id: 'n1' } };
  const find = findOf(task);
  const finding = { inputs: find ? inputsOf(find, variables) : '', data };

  it('is of what was found, as long as the variables ask for it and name it', () => {
    expect(subjectsOf(task, 'WithdrawNotice', { finding, variables })).toMatchObject([{ name: '《甲》' }]);
    expect(subjectsOf(task, 'WithdrawNotice', { finding: null, variables })).toBeNull();
    expect(subjectsOf(task, 'WithdrawNotice', { finding, variables: { ...variables, indexNumber: '2' } })).toBeNull();
    expect(
      subjectsOf(task, 'WithdrawNotice', { finding, variables: { ...variables, input: { id: 'n2' } } }),
    ).toBeNull();
    expect(subjectsOf(task, 'FindNotice', { finding: null, variables })).toEqual([]);
  });

  it.each(clerkTasks.filter((one) => findOf(one) !== null).map((one) => [one.id, one] as const))(
    'in the tab %s needs a search whose inputs and fills are variables',
    (_id, one) => {
      const { inputs, fills } = findOf(one) ?? { inputs: [], fills: [] };
      expect(Object.keys(one.variables)).toEqual(expect.arrayContaining([...inputs]));
      for (const [input, field] of fills) expect(one.variables[input]).toHaveProperty([field]);
      const changes = one.steps.filter(({ change }) => change);
      expect(changes).not.toEqual([]);
      for (const { operation } of changes)
        expect(subjectsOf(one, operation, { finding: null, variables: one.variables })).toBeNull();
    },
  );
});

describe('two organs', () => {
  const [district, other] = [
    { code: '990106', name: '澄湖区' },
    { code: '990107', name: '岚屿区' },
  ];
  const [government, far] = [
    { id: 'g', name: '澄湖区人民政府' },
    { id: 'f', name: '岚屿区人民政府' },
  ];
  it.each([
    ['of one place', { division: district }, { division: district }, false],
    [
      'of one place and superior',
      { division: district, parent: government },
      { division: district, parent: government },
      false,
    ],
    ['without a place, of one superior', { parent: government }, { parent: government }, false],
    ['of two places', { division: district }, { division: other }, true],
    [
      'of one place, under two superiors',
      { division: district, parent: government },
      { division: district, parent: far },
      true,
    ],
    ['of which one has no place', { division: district }, { division: null }, true],
    ['of which nothing is known', {}, {}, true],
  ])('%s are apart or not', (_what, a, b, apart) => {
    expect(areApart({ id: 'a', ...a }, { id: 'b', ...b })).toBe(apart);
    expect(areApart({ id: 'b', ...b }, { id: 'a', ...a })).toBe(apart);
  });
});
