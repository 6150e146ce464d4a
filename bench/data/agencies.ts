/**
 * Two thousand agencies in a tree of four levels: 10 provinces with 9 agencies each, 6 below each
 * of these, and their children.
 */
import { readDivisions, type DivisionRow } from '../../server/divisions/division.store.js';
import { chance, keyAt, skewed, type Chance } from './random.js';
import { departments, institutions, placeFirst, placeSecond } from './words.js';

export interface InventedAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: 'GOVERNMENT' | 'DEPARTMENT' | 'INSTITUTION';
  readonly divisionCode: string;
  readonly parentId: string | null;
  /** 1 for the roots. */
  readonly level: 1 | 2 | 3 | 4;
  /** Relative publication frequency. */
  readonly weight: number;
}

const total = 2_000;
const roots = 10;
const below = { root: 9, second: 6 } as const;
const madeAt = Date.UTC(2012, 0, 1);

/** Real codes with invented names: only the tree of codes matters. */
export async function inventAgencies(): Promise<readonly InventedAgency[]> {
  const { rows } = await readDivisions();
  const tree = new Tree(rows);
  for (const province of tree.provinces().slice(0, roots)) tree.addProvince(province);
  tree.fillUp();
  return tree.agencies;
}

class Tree {
  readonly agencies: InventedAgency[] = [];
  private readonly random: Chance = chance(11);
  private readonly names = new Set<string>();
  private readonly childrenOf = new Map<string, DivisionRow[]>();

  constructor(private readonly rows: readonly DivisionRow[]) {
    for (const row of rows) {
      if (row.parentCode === null) continue;
      this.childrenOf.set(row.parentCode, [...(this.childrenOf.get(row.parentCode) ?? []), row]);
    }
  }

  /** Provinces with enough prefectures, each with enough counties. */
  provinces(): readonly DivisionRow[] {
    return this.rows.filter(({ level, code }) => level === 'PROVINCE' && this.prefectures(code).length === below.root);
  }

  addProvince({ code }: DivisionRow): void {
    const province = this.unusedPlace('省');
    const root = this.add({
      name: `${province}人民政府`,
      kind: 'GOVERNMENT',
      divisionCode: code,
      parentId: null,
      level: 1,
    });
    this.prefectures(code).forEach((prefecture, i) => {
      if (i < 6) this.addCity(province, prefecture, root.id);
      else this.addDepartment(`${province}${departments[i] ?? ''}厅`, prefecture, root.id);
    });
  }

  /** The fourth level, distributed over the third. */
  fillUp(): void {
    const third = this.agencies.filter(({ level }) => level === 3);
    for (let i = 0; this.agencies.length < total; i += 1) {
      const parent = third[i % third.length];
      if (!parent) throw new Error('no agency of the third level');
      const base = parent.name.replace('人民政府', '');
      const isGovernment = parent.kind === 'GOVERNMENT';
      const name = isGovernment
        ? `${base}${skewed(this.random, departments)}局`
        : `${base}${skewed(this.random, institutions)}`;
      const kind = isGovernment ? 'DEPARTMENT' : 'INSTITUTION';
      this.add({ name, kind, divisionCode: parent.divisionCode, parentId: parent.id, level: 4 });
    }
  }

  private prefectures(province: string): DivisionRow[] {
    const hasCounties = ({ code }: DivisionRow): boolean => this.counties(code).length >= below.second;
    return (this.childrenOf.get(province) ?? []).filter(hasCounties).slice(0, below.root);
  }

  private counties(prefecture: string): DivisionRow[] {
    return (this.childrenOf.get(prefecture) ?? []).slice(0, below.second);
  }

  private addCity(province: string, { code }: DivisionRow, parentId: string): void {
    const city = this.unusedPlace('市');
    const { id } = this.add({
      name: `${province}${city}人民政府`,
      kind: 'GOVERNMENT',
      divisionCode: code,
      parentId,
      level: 2,
    });
    this.counties(code).forEach((county, i) => {
      const name = i < 4 ? `${city}${this.unusedPlace('区')}人民政府` : `${city}${departments[i] ?? ''}局`;
      const kind = i < 4 ? 'GOVERNMENT' : 'DEPARTMENT';
      this.add({ name, kind, divisionCode: county.code, parentId: id, level: 3 });
    });
  }

  private addDepartment(name: string, { code }: DivisionRow, parentId: string): void {
    const { id } = this.add({ name, kind: 'DEPARTMENT', divisionCode: code, parentId, level: 2 });
    this.counties(code).forEach((county, i) => {
      this.add({
        name: `${name}${institutions[i] ?? ''}`,
        kind: 'INSTITUTION',
        divisionCode: county.code,
        parentId: id,
        level: 3,
      });
    });
  }

  private add(agency: Omit<InventedAgency, 'id' | 'weight'>): InventedAgency {
    const rank = this.random.between(1, total);
    const name = this.unused(agency.name);
    const added = { ...agency, name, id: keyAt(this.random, madeAt + this.agencies.length), weight: 1 / (rank + 100) };
    this.agencies.push(added);
    return added;
  }

  private unusedPlace(suffix: string): string {
    for (;;) {
      const name = `${skewed(this.random, placeFirst)}${skewed(this.random, placeSecond)}${suffix}`;
      if (!this.names.has(name)) {
        this.names.add(name);
        return name;
      }
    }
  }

  private unused(name: string): string {
    let unused = name;
    for (let i = 2; this.names.has(unused); i += 1) unused = `${name}（${i}）`;
    this.names.add(unused);
    return unused;
  }
}
