/** A queue's events become calls: each once, as far as the log knows. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinQueueLog } from '../../src/importers/queue-log.ts';
import { readAll } from './read-all.ts';

interface Joined {
  calls: Record<string, string[]>;
  order: string[];
  broken: number[];
  ignored: number;
}

/** Records of the lines, by call: tags, caller, agent, end, wait, talk, rings. */
function join(lines: readonly string[]): Joined {
  const calls: Joined['calls'] = {};
  const order: string[] = [];
  const broken: number[] = [];
  const log = joinQueueLog({
    record([at = '', id = '', ...rest]) {
      expect(calls[id]).toBeUndefined();
      calls[id] = [at, ...rest];
      order.push(id);
    },
    broken: (line) => void broken.push(line),
  });
  for (const [index, line] of lines.entries()) log.record(line.split('|'), index + 1);
  log.end();
  return { calls, order, broken, ignored: log.ignored() };
}

const enter = '100|c|q1|NONE|ENTERQUEUE||87010000001|1';

describe('a call in a queue', () => {
  it.each([
    ['waits still where the log ends', [enter], ['100', 'q1', '87010000001', '', 'open', '', '', '0']],
    [
      'talks still where the log ends',
      [enter, '107|c|q1|SIP/101-0a|CONNECT|7|x|6'],
      ['100', 'q1', '87010000001', '101', 'answered', '7', '', '0'],
    ],
    [
      'rang two telephones',
      [
        enter,
        '105|c|q1|SIP/101|RINGNOANSWER|5000',
        '107|c|q1|SIP/102|CONNECT|7|x|1',
        '117|c|q1|SIP/102|COMPLETEAGENT|7|10|1',
      ],
      ['100', 'q1', '87010000001', '102', 'answered', '7', '10', '1'],
    ],
    [
      'was given up',
      [enter, '130|c|q1|NONE|ABANDON|1|1|30'],
      ['100', 'q1', '87010000001', '', 'abandoned', '30', '', '0'],
    ],
    [
      'gave up, and the log does not say after how long',
      [enter, '130|c|q1|NONE|ABANDON'],
      ['100', 'q1', '87010000001', '', 'abandoned', '30', '', '0'],
    ],
    [
      'timed out',
      [enter, '220|c|q1|NONE|EXITWITHTIMEOUT|1|1|120'],
      ['100', 'q1', '87010000001', '', 'timeout', '120', '', '0'],
    ],
    [
      'found nobody',
      [enter, '101|c|q1|NONE|EXITEMPTY|1|1|1'],
      ['100', 'q1', '87010000001', '', 'empty', '1', '', '0'],
    ],
    [
      'was passed on',
      [enter, '107|c|q1|SIP/101|CONNECT|7|x|6', '167|c|q1|SIP/101|BLINDTRANSFER|205|ctx|7|60|1'],
      ['100', 'q1;→ 205', '87010000001', '101', 'answered', '7', '60', '0'],
    ],
    [
      'was passed on after a word with the other',
      [enter, '107|c|q1|SIP/101|CONNECT|7|x|6', '167|c|q1|SIP/101|ATTENDEDTRANSFER|APP|Dial|ch|7|60|1'],
      ['100', 'q1;→', '87010000001', '101', 'answered', '7', '60', '0'],
    ],
    [
      'entered in an earlier log',
      ['107|c|q1|SIP/101|CONNECT|7|x|6', '117|c|q1|SIP/101|COMPLETECALLER|7|10|1'],
      ['100', 'q1', '', '101', 'answered', '7', '10', '0'],
    ],
    [
      'was answered in an earlier log',
      ['117|c|q1|SIP/101|COMPLETECALLER|7|10|1'],
      ['100', 'q1', '', '101', 'answered', '7', '10', '0'],
    ],
    [
      'went through two queues',
      [
        enter,
        '160|c|q1|NONE|EXITWITHTIMEOUT|1|1|60',
        '161|c|q2|NONE|ENTERQUEUE||87010000001|1',
        '170|c|q2|SIP/201|CONNECT|9|x|1',
        '200|c|q2|SIP/201|COMPLETEAGENT|9|30|1',
      ],
      ['100', 'q1;q2', '87010000001', '201', 'answered', '70', '30', '0'],
    ],
    [
      'was answered, sent on to another queue and answered there',
      [
        enter,
        '107|c|q1|SIP/101|CONNECT|7|x|6',
        '117|c|q1|SIP/101|COMPLETEAGENT|7|10|1',
        '118|c|q2|NONE|ENTERQUEUE||87010000001|1',
        '120|c|q2|SIP/201|CONNECT|2|x|1',
        '140|c|q2|SIP/201|COMPLETECALLER|2|20|1',
      ],
      ['100', 'q1;q2', '87010000001', '101', 'answered', '7', '30', '0'],
    ],
    [
      'was answered, and given up in the next queue',
      [
        enter,
        '107|c|q1|SIP/101|CONNECT|7|x|6',
        '117|c|q1|SIP/101|COMPLETEAGENT|7|10|1',
        '118|c|q2|NONE|ENTERQUEUE||87010000001|1',
        '150|c|q2|NONE|ABANDON|1|1|32',
      ],
      ['100', 'q1;q2', '87010000001', '101', 'answered', '7', '10', '0'],
    ],
  ] as const)('that %s', (_, lines, expected) => {
    expect(join(lines)).toEqual({ calls: { c: expected }, order: ['c'], broken: [], ignored: 0 });
  });

  it('is told from events of members and of the log, and from lines that are none', () => {
    const lines = [
      '99|NONE|NONE|NONE|QUEUESTART|',
      '99|MANAGER|q1|SIP/101|ADDMEMBER|',
      enter,
      'x|c|q1|NONE|ABANDON',
      '100|c',
      '',
    ];
    expect(join(lines)).toMatchObject({ order: ['c'], ignored: 2, broken: [4, 5, 6] });
  });

  it('is counted with the lines that told of it', () => {
    const log = joinQueueLog({ record: () => undefined, broken: () => undefined });
    for (const [index, line] of [
      enter,
      '99|MANAGER|q1|SIP/101|ADDMEMBER|',
      '103|c|q1|NONE|ABANDON|',
    ].entries()) {
      log.record(line.split('|'), index + 1);
    }
    expect(log.gathered()).toEqual({ calls: 0, lines: 2 });
    log.end();
    expect(log.gathered()).toEqual({ calls: 1, lines: 2 });
  });
});

/** A call's events, by its id and when it begins. */
const events = (id: string, at: number, how: number): string[] => {
  const number = `8701000${id.slice(1).padStart(4, '0')}`;
  const entered = `${at}|${id}|q1|NONE|ENTERQUEUE||${number}|1`;
  if (how === 0) return [entered, `${at + 20}|${id}|q1|NONE|ABANDON|1|1|20`];
  if (how === 1) return [entered, `${at + 60}|${id}|q1|NONE|EXITWITHTIMEOUT|1|1|60`];
  return [
    entered,
    `${at + 5}|${id}|q1|SIP/101|CONNECT|5|x|4`,
    `${at + 5 + how}|${id}|q1|SIP/101|COMPLETEAGENT|5|${how}|1`,
  ];
};

const logs = fc.array(fc.tuple(fc.nat(5000), fc.nat(40)), { minLength: 1, maxLength: 30 }).map((calls) => {
  const own = calls.map(([at, how], index) => events(`c${index}`, 1_700_000_000 + at, how));
  const all = own.flat().sort((one, other) => Number(one.split('|')[0]) - Number(other.split('|')[0]));
  return { own, all };
});

describe('whatever stands between a call’s events', () => {
  it('comes to the same as the call alone', () => {
    fc.assert(
      fc.property(logs, ({ own, all }) => {
        const together = join(all).calls;
        for (const lines of own) expect(together).toMatchObject(join(lines).calls);
        expect(Object.keys(together)).toHaveLength(own.length);
      }),
    );
  });

  it('keeps few calls in memory, however long the log', () => {
    const held: number[] = [];
    let handedOn = 0;
    const log = joinQueueLog({ record: () => void handedOn++, broken: () => undefined });
    for (let call = 0; call < 5000; call++) {
      const lines = events(`c${call}`, 1_700_000_000 + call * 60, 2);
      for (const line of lines) log.record(line.split('|'), call);
      held.push(call + 1 - handedOn);
    }
    expect(Math.max(...held)).toBeLessThan(60);
    log.end();
    expect(handedOn).toBe(5000);
  });

  it('lets go of calls that never end: the exchange was restarted', () => {
    const day = 86_400;
    const lines = Array.from(
      { length: 10 },
      (_, i) => `${1_700_000_000 + i * day}|c${i}|q1|NONE|ENTERQUEUE||1|1`,
    );
    expect(join(lines).order).toEqual(lines.map((_, i) => `c${i}`));
  });
});

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url));

describe.skipIf(!existsSync(shared))('public data (skipped where ../shared/data is absent)', () => {
  it('queue_log.txt is two calls: one of 3073 s, one that still goes on', async () => {
    const { rows, rejects } = await readAll(`${shared}/calls/queue_log.txt`, 'asterisk-queue', 'calls');
    expect(rejects).toEqual([]);
    expect(
      rows.map(({ startedAt, status, operator, answerSeconds, talkSeconds, importKey }) => [
        ...[
          new Date(Number(startedAt)).toISOString(),
          status,
          operator,
          answerSeconds,
          talkSeconds,
          importKey,
        ],
      ]),
    ).toEqual([
      ['2010-12-13T22:57:26.000Z', 'answered', '9990', 2, 3073, 'asterisk:psy1-1292281041.87'],
      ['2010-12-13T23:55:19.000Z', 'answered', '9990', 2, null, 'asterisk:psy1-1292284515.93'],
    ]);
  });
});
