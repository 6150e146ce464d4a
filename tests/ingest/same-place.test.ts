/** Which agencies can be one organ by where they are and whom they belong to. */
import { readDivisions } from '../../server/divisions/division.store.js';
import { Gazetteer } from '../../server/ingest/place.js';
import { differences, type PlacedAgency } from '../../server/ingest/same-place.js';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = new Gazetteer((await readDivisions()).rows);
});

const lake = { name: '云浦市澄湖区人民政府', divisionCode: null };
const island = { name: '云浦市岚屿区人民政府', divisionCode: null };
const agency = (name: string, facts: Partial<PlacedAgency> = {}): PlacedAgency => ({
  id: name,
  name,
  divisionCode: null,
  parentId: null,
  names: [],
  above: [],
  ...facts,
});
const below = (government: typeof lake) => ({ parentId: government.name, above: [government] });

describe('agencies that may be merged', () => {
  it.each<[string, PlacedAgency, PlacedAgency]>([
    ['two names in one district', agency('云浦市澄湖区水务局', below(lake)), agency('云浦市澄湖区水利局', below(lake))],
    ['a name without its city', agency('云浦市澄湖区水务局', below(lake)), agency('澄湖区水利局')],
    ['a name after the place', agency('云浦市澄湖区水务局', below(lake)), agency('澄湖水务管理处')],
    [
      'two that are called after one place by their superior',
      agency('城南小学', below(lake)),
      agency('城南中心小学', below(lake)),
    ],
    [
      'the same division',
      agency('水务局', { divisionCode: '320506' }),
      agency('吴中区水利局', { divisionCode: '320506' }),
    ],
    ['a division and its name', agency('水务处', { divisionCode: '320506' }), agency('苏州市吴中区水务局')],
    [
      'a name that holds on pages of the district alone',
      agency('水务处', { names: [{ name: '水务处', divisionCode: '320506' }] }),
      agency('苏州市吴中区水务局'),
    ],
    [
      'two of the state with one superior',
      agency('国家林业局', { parentId: 'g', above: [{ name: '国务院', divisionCode: null }] }),
      agency('国家林业和草原局', { parentId: 'g', above: [{ name: '国务院', divisionCode: null }] }),
    ],
    ['a committee by both of its names', agency('中共云浦市澄湖区委员会'), agency('澄湖区委员会')],
  ])('%s', (_what, a, b) => {
    expect([differences(a, b, gazetteer), differences(b, a, gazetteer)]).toEqual([[], []]);
  });

  it.each<[string, PlacedAgency, PlacedAgency, RegExp]>([
    [
      'two districts',
      agency('云浦市岚屿区水务局', below(island)),
      agency('云浦市澄湖区水务局', below(lake)),
      /岚屿区.*澄湖区/,
    ],
    ['namesakes in two cities', agency('云浦市澄湖区水务局'), agency('安陵市澄湖区水务局'), /云浦市.*安陵市/],
    ['a district of which there are several', agency('鼓楼区水务局'), agency('南京市鼓楼区水务局'), /鼓楼区/],
    ['a city and its district', agency('云浦市水务局'), agency('云浦市澄湖区水务局'), /澄湖区/],
    [
      'two divisions',
      agency('水务局', { divisionCode: '320506' }),
      agency('水务局', { divisionCode: '320505' }),
      /吴中区.*虎丘区/,
    ],
    [
      'two superiors in one place',
      agency('云浦市澄湖区水务站', { parentId: 'a', above: [{ name: '云浦市澄湖区水务局', divisionCode: null }] }),
      agency('云浦市澄湖区水文站', { parentId: 'b', above: [{ name: '云浦市澄湖区农业农村局', divisionCode: null }] }),
      /水务局.*农业农村局/,
    ],
    [
      'a department and its government',
      agency('云浦市澄湖区水务局', below(lake)),
      agency('云浦市澄湖区人民政府', { parentId: 'c', above: [{ name: '云浦市人民政府', divisionCode: null }] }),
      /belongs to/,
    ],
    [
      'one that could be anywhere',
      agency('水务局'),
      agency('云浦市澄湖区水务局', below(lake)),
      /the place of "水务局" is unknown/,
    ],
    ['two that could be anywhere', agency('水务局'), agency('水利局'), /it is unknown whether .* same place/],
    [
      'one that is called after another place',
      agency('岚屿水务管理处'),
      agency('云浦市澄湖区水务局'),
      /the place of "岚屿水务管理处" is unknown/,
    ],
    [
      'a ministry and a bureau',
      agency('国家发展和改革委员会', { parentId: 'g', above: [{ name: '国务院', divisionCode: null }] }),
      agency('云浦市澄湖区发展和改革局', below(lake)),
      /the place of "国家发展和改革委员会" is unknown/,
    ],
  ])('not without insisting: %s', (_what, a, b, message) => {
    for (const found of [differences(a, b, gazetteer), differences(b, a, gazetteer)])
      expect(found.length).toBeGreaterThan(0);
    expect(differences(a, b, gazetteer).join('; ')).toMatch(message);
  });
});
