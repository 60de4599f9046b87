import { isInside, pictureFit, predict } from '../index.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { fitFacts } from './fit-facts.ts';
import { type FittedStudy, type FittingFlags, fitStudy, isJson } from './fit-study.ts';
import { noTriangle } from './no-triangle.ts';
import { UsageError } from './usage-error.ts';
import { pictureFormats, requirePicture, writePicture } from './write-picture.ts';
import { writeResult } from './write-result.ts';

export interface FitFlags extends FittingFlags {
  readonly at?: string[] | undefined;
  readonly width?: number | undefined;
}

/** Prints the fitted model of a study's results, and its optimum. */
export async function runFit(file: string, flags: FitFlags): Promise<ExitCode> {
  if (!isJson(flags)) requirePicture(flags);
  const fitted = await fitStudy(file, flags);
  if (typeof fitted === 'number') return fitted;
  const { study, surface } = fitted;
  const facts = await fitFacts(fitted, await askedPredictions(fitted, flags.at ?? []));
  if (isJson(flags)) {
    const { fitData } = await import('../report/fit-json.ts');
    writeResult(JSON.stringify({ fit: fitData(facts), findings: [] }, null, 2), flags);
  } else if (pictureFormats.includes(flags.format)) {
    const picture = pictureFit(surface, study.region, facts.observations);
    if (picture === undefined) throw noTriangle(study.region.names.length, '--at for single compositions');
    await writePicture((await import('../report/fit-svg.ts')).fitSvg(facts, picture), flags);
  } else if (flags.format === 'csv') writeResult((await import('../report/fit-csv.ts')).fitCsv(facts), flags);
  else writeResult((await import('../report/fit-text.ts')).fitText(facts), flags);
  return exitCode.clean;
}

/** `30:50:20`, parts in the order of the study. */
async function askedPredictions({ study, surface, level }: FittedStudy, texts: readonly string[]) {
  const { names } = study.space;
  const points = texts.map((text) => {
    const parts = text.split(':').map((part) => (/^\s*\d*\.?\d+\s*$/.test(part) ? Number(part) : Number.NaN));
    const sum = parts.reduce((all, part) => all + part, 0);
    if (parts.length === names.length && sum > 0) return Float64Array.from(parts, (part) => part / sum);
    throw new UsageError(
      `"${text}" is no composition of ${names.join(':')}.`,
      'Say --at 30:50:20, parts in this order.',
    );
  });
  const predictions = points.length === 0 ? [] : await predict(surface, points, level);
  return predictions.map((one) => ({ ...one, isInside: isInside(study.region, one.shares, 1e-9) }));
}
