import type { Parsed } from '../diagnostics/facts.ts';
import type { BatchRecord, Weighing } from './batch-record.ts';
import { readReading } from './read-reading.ts';

/**
 * What was weighed as said on a command line, `PEO=0.7342 g, LiTFSI=0.2700 g ± 0.1 mg`, as a record without a file. A name
 * that is said twice went in in portions.
 */
export function readWeighed(text: string, recipe: string, closed: readonly string[] = []): Parsed<BatchRecord> {
  const weighed = new Map<string, Weighing>();
  // A comma ends a reading where another name follows; the decimal comma of "0,7 g" is for the reading to refuse.
  for (const piece of text.split(/,(?=[^,=]*=)/)) {
    const [, name = '', amount = ''] = /^([^=]+)=(.*)$/s.exec(piece)?.map((part) => part.trim()) ?? [];
    if (name === '') return { ok: false, problem: { code: 'weighed-syntax', facts: { text: piece.trim() } } };
    const read = readReading(amount);
    if (!read.ok) return read;
    const path = ['weighed', name];
    const before = weighed.get(name)?.portions ?? [];
    weighed.set(name, { name, path, portions: [...before, { quantity: read.value, path }] });
  }
  const isAll = closed.length === 1 && closed[0] === 'all';
  return {
    ok: true,
    value: {
      file: '',
      recipe: { name: recipe, path: [] },
      weighed: [...weighed.values()],
      closed: isAll || closed.map((name) => ({ name, path: ['closed'] })),
      deviations: [],
      notes: [],
    },
  };
}
