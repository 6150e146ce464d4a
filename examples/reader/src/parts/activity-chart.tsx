/** How much an agency published, as columns, and as a table for whoever wants the numbers. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { activityQuery } from '../graph/queries.js';
import { columnsOf, niceTop, type Bucket, type Period } from './activity.js';
import { useSay, type Say } from './settings.js';
import { Answered } from './states.js';

const periodNames = { month: 'perMonth', quarter: 'perQuarter', year: 'perYear' } as const;

export function Activity({ id }: { readonly id: string }): ReactNode {
  const { say } = useSay();
  const activity = useQuery(activityQuery(id));
  return (
    <section className="activity">
      <h2>{say('activity')}</h2>
      <Answered asked={activity}>
        {(months) => (months.length === 0 ? <p className="quiet">{say('noActivity')}</p> : <Charts months={months} />)}
      </Answered>
    </section>
  );
}

function Charts({ months }: { readonly months: readonly Bucket[] }): ReactNode {
  const say = useSay();
  const { period, columns } = columnsOf(months);
  const table = columns.map((column) => ({ ...column, name: nameOf(column.start, period, say) }));
  const unit = say.say(periodNames[period]);
  return (
    <>
      <div className="charts">
        {(['noticeCount', 'directiveCount'] as const).map((field) => (
          <figure key={field}>
            <figcaption>
              {say.say(field)} <span className="quiet">{unit}</span>
            </figcaption>
            <Chart columns={table.map((column) => ({ name: column.name, count: column[field] }))} field={field} />
          </figure>
        ))}
      </div>
      <details>
        <summary>{say.say('table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.say('period')}</th>
              <th scope="col">{say.say('noticeCount')}</th>
              <th scope="col">{say.say('directiveCount')}</th>
            </tr>
          </thead>
          <tbody>
            {table.map(({ name, noticeCount, directiveCount }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{noticeCount}</td>
                <td>{directiveCount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function nameOf(start: string, period: Period, { month }: Say): string {
  const [year = '', number = ''] = start.split('-');
  if (period === 'year') return year;
  return period === 'quarter' ? `${year} Q${(Number(number) + 2) / 3}` : month(start);
}

interface ChartProps {
  readonly columns: readonly { readonly name: string; readonly count: number }[];
  readonly field: 'noticeCount' | 'directiveCount';
}

const width = 520;
const height = 120;
const room = { left: 34, right: 4, top: 16, bottom: 22 };

function Chart({ columns, field }: ChartProps): ReactNode {
  const { say } = useSay();
  const top = niceTop(Math.max(...columns.map(({ count }) => count)));
  const step = Math.min(72, (width - room.left - room.right) / columns.length);
  const high = height - room.top - room.bottom;
  const floor = height - room.bottom;
  const described = columns.map(({ name, count }) => `${name} ${count}`).join('，');
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${say(field)}：${described}`} className={field}>
      {[0, top].map((value) => (
        <g key={value} className="axis">
          <line x1={room.left} x2={width} y1={floor - (value / top) * high} y2={floor - (value / top) * high} />
          <text x={room.left - 6} y={floor - (value / top) * high + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {columns.map(({ name, count }, index) => {
        const tall = (count / top) * high;
        const x = room.left + index * step;
        return (
          <g key={name}>
            <title>{`${name}：${count}`}</title>
            <rect x={x + step * 0.15} width={step * 0.7} y={floor - tall} height={tall} />
            {count > 0 && step >= 20 && (
              <text x={x + step / 2} y={floor - tall - 4} textAnchor="middle">
                {count}
              </text>
            )}
          </g>
        );
      })}
      <text x={room.left} y={height - 5}>
        {columns[0]?.name}
      </text>
      {columns.length > 1 && (
        <text x={Math.max(room.left + columns.length * step, 220)} y={height - 5} textAnchor="end">
          {columns.at(-1)?.name}
        </text>
      )}
    </svg>
  );
}
