/** A spectrum in the shapes of the programs that write it: [Hz, ohm, ohm], the last below zero for a capacitor. */
type Rows = readonly (readonly [frequency: number, real: number, imaginary: number])[];

const exponential = (value: number) => value.toExponential(7).replace('e', 'E');

/** Gamry Framework: a table of the rest before, tabs, a line of units, and what follows a stopped experiment. */
export function gamryText(rows: Rows, decimal = '.'): string {
  const size = ([, a, b]: Rows[number]) => [Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI];
  const points = rows.map((row, i) => {
    const [modulus = 0, angle = 0] = size(row);
    const cells = [i, i + 1, ...row.map(exponential), 1, modulus, angle, '-5.8E-006', '-0.34', 9];
    return `\t${cells.join('\t')}`.replaceAll('.', decimal);
  });
  return [
    'EXPLAIN',
    'TAG\tEISPOT',
    'TITLE\tLABEL\tPotentiostatic EIS\tTest &Identifier',
    'AREA\tQUANT\t1.00000E+000\t&Area (cm^2)',
    'OCVCURVE\tTABLE\t2',
    '\tPt\tT\tVf\tVm\tAch\tOver\tTemp',
    '\t#\ts\tV vs. Ref.\tV\tV\tbits\tdeg C',
    '\t0\t0.258333\t-3.46699E-001\t-3.46699E-001\t-5.59133E-004\t..........a\t-327.67',
    '\t1\t0.516667\t-3.46692E-001\t-3.46356E-001\t-5.72667E-004\t..........a\t-327.67',
    'EOC\tQUANT\t-0.2919803\tOpen Circuit (V)',
    'ZCURVE\tTABLE',
    '\tPt\tTime\tFreq\tZreal\tZimag\tZsig\tZmod\tZphz\tIdc\tVdc\tIERange',
    '\t#\ts\tHz\tohm\tohm\tV\tohm\t°\tA\tV\t#',
    ...points,
    'EXPERIMENTABORTED\tTOGGLE\tT\tExperiment Aborted',
    '',
  ].join('\r\n');
}

/** BioLogic EC-Lab: the number of lines before the points, a trailing tab, the negative of the imaginary part. */
export function ecLabText(rows: Rows, decimal = '.'): string {
  const points = rows.map(([f, a, b]) => {
    const cells = [f, a, -b, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI, 0.78];
    return cells.map(exponential).join('\t').replaceAll('.', decimal);
  });
  return [
    'EC-Lab ASCII FILE',
    'Nb header lines : 8                          ',
    '',
    'Potentio Electrochemical Impedance Spectroscopy',
    '',
    'Electrode surface area : 0.001 cm²',
    'Va (mV)             20.0                ',
    'freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\t|Z|/Ohm\tPhase(Z)/deg\ttime/s\t',
    ...points,
    '',
  ].join('\r\n');
}

/** ZPlot and ZView: headings as the last of the comments. */
export function zviewText(rows: Rows): string {
  const points = rows.map(([f, a, b]) =>
    [f, 0.01, 0, 2.67, a, b].map(exponential).concat('0.0000E+00', '0', '3').join('\t'),
  );
  return [
    'ZPLOT2 ASCII',
    '  Measured Data, ZPlot:       3.2c',
    '  Begin User Comments:        0',
    '  End User Comments:          0',
    '    Surface Area:             1',
    `  Data Points:                ${rows.length}`,
    "  Freq(Hz)\tAmpl\tBias\tTime(Sec)\tZ'(a)\tZ''(b)\tGD\tErr\tRange",
    'End Comments',
    ...points,
    '',
  ].join('\n');
}

/** A plain table. */
export function csvText(rows: Rows, heading = "frequency (Hz),Z' (ohm),-Z'' (ohm)"): string {
  return `${[heading, ...rows.map(([f, a, b]) => `${f},${a},${-b}`)].join('\n')}\n`;
}
