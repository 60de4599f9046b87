import type { Line, Sheet } from '../weigh/sheet.ts';

/** A sheet whose masses are what the lab's balances show of them, for whoever prints it; without balances the sheet itself. */
export function sheetAsRead(sheet: Sheet): Sheet {
  const { weighing, live } = sheet;
  if (weighing === undefined) return sheet;
  const realised = new Map(live.figures.map(({ name }, i) => [name, weighing.figures[i]?.value]));
  const lines = sheet.lines.map((line): Line => {
    if (line.kind === 'action') return line;
    const { reading, weigh, mass, stays, volume, moles, fraction, cumulative, id } = line;
    const share = reading && weigh > 0 ? reading.mass / weigh : 1;
    return {
      ...line,
      // What is one number stays one number.
      weigh: reading?.mass ?? weigh,
      mass: reading && mass === weigh ? reading.mass : mass * share,
      ...(stays === undefined ? {} : { stays: stays * share }),
      ...(volume === undefined ? {} : { volume: volume * share }),
      ...(moles === undefined ? {} : { moles: moles * share }),
      ...(fraction === undefined ? {} : { fraction: realised.get(`${id} of total`) ?? fraction }),
      ...(cumulative === undefined ? {} : { cumulative: reading?.cumulative ?? cumulative }),
    };
  });
  const ratios = sheet.ratios.map((one) => ({ ...one, value: realised.get(one.name) ?? one.value }));
  const fillers = sheet.fillers.map((one) => ({
    ...one,
    shares: one.shares.map((share) => ({ ...share, value: realised.get(nameOfShare(one.name, share)) ?? share.value })),
  }));
  return { ...sheet, lines, ratios, fillers };
}

/** As a live figure calls a share of a filler. */
export function nameOfShare(filler: string, { of, kind }: Sheet['fillers'][number]['shares'][number]): string {
  return `${filler} of ${of}${kind === 'vol' ? ' by volume' : ''}`;
}
