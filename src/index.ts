/** The public library: the command line is its first user. */
export {
  type CellTarget,
  exampleRange,
  findFigure,
  findVariable,
  parseRange,
  parseTarget,
  usualRange,
  type Variable,
} from './cell/ask-cell.ts';
export { type CellEnergy, cellEnergy } from './cell/cell-energy.ts';
export { type CellPlan, type Level, levels } from './cell/cell-plan.ts';
export { discCapacities } from './cell/disc-capacities.ts';
export type { Disc, DiscMatch, MatchLimits } from './cell/disc-match.ts';
export { type ElectrodeLoading, electrodeLoading, type LoadingAsked } from './cell/electrode-loading.ts';
export { type EvaluatedCell, evaluateCell } from './cell/evaluate-cell.ts';
export { type EvaluatedElectrode, evaluateElectrode } from './cell/evaluate-electrode.ts';
export { matchDiscs } from './cell/match-discs.ts';
export { matchLimits } from './cell/match-limits.ts';
export { mergeCoating } from './cell/merge-coating.ts';
export { planCell } from './cell/plan-cell.ts';
export { type CellSolution, solveCell } from './cell/solve-cell.ts';
export { type Gust, tornado } from './cell/tornado.ts';
export { type Axis, spaceAxis, type Variation, varyCell } from './cell/vary-cell.ts';
export { workCell, workElectrode } from './cell/work-cell.ts';
export { atomicWeights } from './chemistry/atomic-weights.ts';
export { balanceCharge } from './chemistry/charge-balance.ts';
export { molarMass } from './chemistry/molar-mass.ts';
export { parseFormula } from './chemistry/parse-formula.ts';
export { collectDocuments } from './collection/collect-documents.ts';
export type { Collection } from './collection/collection.ts';
export { documentFigures } from './collection/document-figures.ts';
export { NoDatabase, QueryFailed, queryCollection } from './collection/query-collection.ts';
export { resultsOfRecords } from './collection/results-of-records.ts';
export type { Code, Facts, Parsed, Problem } from './diagnostics/facts.ts';
export type { Finding, Path, Place, Severity } from './diagnostics/finding.ts';
export type { Location } from './diagnostics/location.ts';
export { sayFinding } from './diagnostics/messages.ts';
export { type Baseline, makeBaseline, parseBaseline, splitByBaseline, unreadable } from './lint/baseline.ts';
export { type Fix, type Fixed, fixRecipe } from './lint/fix-recipe.ts';
export { lintElectrode } from './lint/lint-cell.ts';
export { catalogue } from './materials/catalogue.generated.ts';
export { findMaterial } from './materials/find-material.ts';
export type { Material, Property } from './materials/material.ts';
export { adsorption } from './measure/adsorption.ts';
export { arrhenius, arrheniusReadings } from './measure/arrhenius.ts';
export { ceramicFraction } from './measure/ceramic-fraction.ts';
export { conductivity } from './measure/conductivity.ts';
export { crystallinity, crystallinityReadings } from './measure/crystallinity.ts';
export { diffusion } from './measure/diffusion.ts';
export { fusionEnthalpies, type Melting } from './measure/fusion-enthalpies.ts';
export { gradient } from './measure/gradient.ts';
export { circuitParameters } from './measure/impedance/circuit-parameters.ts';
export { impedanceReadings, measureImpedance } from './measure/impedance/measure-impedance.ts';
export { parseCircuit } from './measure/impedance/parse-circuit.ts';
export type { Measured } from './measure/measured.ts';
export type { Measurement } from './measure/measurement.ts';
export { modulus } from './measure/modulus.ts';
export { overpotential } from './measure/overpotential.ts';
export { retention } from './measure/retention.ts';
export { transference } from './measure/transference.ts';
export { vtf } from './measure/vtf.ts';
export { workMeasurement } from './measure/work-measurement.ts';
export { cellColumn } from './mixture/cell-columns.ts';
export type { StudyColumn } from './mixture/compute-columns.ts';
export { conflictingRows } from './mixture/conflicting-rows.ts';
export { type CrossValidation, crossValidate } from './mixture/cross-validate.ts';
export { type DesignQuality, designQuality } from './mixture/design-quality.ts';
export { extremeVertices } from './mixture/extreme-vertices.ts';
export { faceCentroids } from './mixture/face-centroids.ts';
export { findOptimum, type Goal, type Optimum } from './mixture/find-optimum.ts';
export { fitGaussianProcess, type GaussianFit } from './mixture/fit-gaussian-process.ts';
export type { FitProblem } from './mixture/fit-problem.ts';
export { fitScheffe } from './mixture/fit-scheffe.ts';
export { gaussianSurface } from './mixture/gaussian-surface.ts';
export { type HandOver, handOver, measuredPoints } from './mixture/hand-over.ts';
export { isInside } from './mixture/is-inside.ts';
export { compareOnHand } from './mixture/on-hand.ts';
export { openStudyLots } from './mixture/open-study-lots.ts';
export { optimalDesign } from './mixture/optimal-design.ts';
export { outlineRegion } from './mixture/outline-region.ts';
export { type FitPicture, pictureFit } from './mixture/picture-fit.ts';
export { pictureMeasured } from './mixture/picture-measured.ts';
export { planStocks } from './mixture/plan-stocks.ts';
export { pointOf } from './mixture/point-of.ts';
export { predict } from './mixture/predict.ts';
export type { Prediction } from './mixture/prediction.ts';
export { toNumber } from './mixture/rational.ts';
export type { Region } from './mixture/region.ts';
export { runOrder } from './mixture/run-order.ts';
export type { ScheffeFit } from './mixture/scheffe-fit.ts';
export { scheffeSurface } from './mixture/scheffe-surface.ts';
export { type ScheffeModel, scheffeTerms } from './mixture/scheffe-terms.ts';
export { spaceFilling } from './mixture/space-filling.ts';
export { type Supply, stockOnHand } from './mixture/stock-on-hand.ts';
export { type DesignPoint, studyCandidates } from './mixture/study-candidates.ts';
export { askedColumn, compositionColumns, usualColumns } from './mixture/study-columns.ts';
export { type GridBlock, gridBlocks, pointId, type StudyGrid, studyGrid } from './mixture/study-grid.ts';
export { pictureStudy, type StudyPicture } from './mixture/study-picture.ts';
export { composeAt, composeCorner, type StudySpace } from './mixture/study-space.ts';
export { type SuggestOptions, suggestPoints } from './mixture/suggest-points.ts';
export type { Suggestion } from './mixture/suggestion.ts';
export type { Surface } from './mixture/surface.ts';
export { pointSheets, tabulate, type WeighMatrix } from './mixture/weigh-matrix.ts';
export { type MatrixReadings, weighPointsOnBalances } from './mixture/weigh-points-on-balances.ts';
export {
  type Against,
  checkDocument,
  type OpenStudy,
  type PipelineOptions,
  type Result,
  runBatch,
  runCell,
  runPipeline,
  runStudy,
  runSynthesis,
  runWeighed,
} from './pipeline.ts';
export type { BatchRecord } from './recipe/batch-record.ts';
export { contentHash } from './recipe/content-hash.ts';
export type { Coating } from './recipe/electrode.ts';
export { findRecipes, isOurs } from './recipe/find-recipes.ts';
export { type FoundSheet, findSheet } from './recipe/find-sheet.ts';
export type { Formulation } from './recipe/formulation.ts';
export { isFilledRecord } from './recipe/is-filled-record.ts';
export { openDiscs } from './recipe/open-discs.ts';
export { projectRoot } from './recipe/project-root.ts';
export { readCoating } from './recipe/read-coating.ts';
export { readDate } from './recipe/read-date.ts';
export { readMaterial } from './recipe/read-material.ts';
export { type Measurements, readMeasurements } from './recipe/read-measurements.ts';
export { readReadings } from './recipe/read-readings.ts';
export { readRecipe } from './recipe/read-recipe.ts';
export { type ReadResults, type ResultRow, readResults } from './recipe/read-results.ts';
export { isRevision, type Revision, readRevision } from './recipe/read-revision.ts';
export { readSpectrum } from './recipe/read-spectrum.ts';
export { readSpectrumText } from './recipe/read-spectrum-text.ts';
export { readStock } from './recipe/read-stock.ts';
export { readTableText } from './recipe/read-table-text.ts';
export { readBytes, readHead, readText, realPath } from './recipe/read-text.ts';
export { readWeighed } from './recipe/read-weighed.ts';
export type { Reading, Readings } from './recipe/reading.ts';
export { resolveRecipe } from './recipe/resolve-recipe.ts';
export { targetOf } from './recipe/resolve-target.ts';
export { Shelf } from './recipe/shelf.ts';
export { readDocument, type SourceDocument } from './recipe/source-document.ts';
export { StatedReader } from './recipe/stated-reader.ts';
export { tableDocument } from './recipe/table-document.ts';
export { writtenData } from './recipe/written-data.ts';
export type { Proof } from './selftest/proof.ts';
export { type SelfTest, selfTest } from './selftest/self-test.ts';
export { checkExpectations } from './solve/check-expectations.ts';
export { MissingFigure } from './solve/coefficients.ts';
export { type Composition, functionalValue, scaleTo, targetValue } from './solve/composition.ts';
export { solveFormulation } from './solve/solve-formulation.ts';
export { openSynthesisLots } from './synthesis/open-synthesis-lots.ts';
export type { PlannedSynthesis } from './synthesis/planned-synthesis.ts';
export { sizeSynthesis } from './synthesis/size-synthesis.ts';
export { weighSynthesis } from './synthesis/weigh-synthesis.ts';
export { weighSynthesisOnBalances } from './synthesis/weigh-synthesis-on-balances.ts';
export { workSynthesis } from './synthesis/work-synthesis.ts';
export { convertTo } from './units/convert.ts';
export type { DimensionName } from './units/dimension.ts';
export { formatNumber } from './units/format-number.ts';
export { formatQuantity } from './units/format-quantity.ts';
export { parseQuantity } from './units/parse-quantity.ts';
export type { Quantity } from './units/quantity.ts';
export type { Unit } from './units/unit.ts';
export type { AskedSize } from './weigh/asked-size.ts';
export { scaleSheet } from './weigh/blend-sheets.ts';
export { checkLeft } from './weigh/check-left.ts';
export { checkWeighing } from './weigh/check-weighing.ts';
export { compareDocuments, type DocumentComparison, type DocumentSide } from './weigh/compare-documents.ts';
export { compareRecipes, isSameRecipe } from './weigh/compare-recipes.ts';
export type { Comparison } from './weigh/comparison.ts';
export type { Made, TopUp } from './weigh/made.ts';
export { nameOf } from './weigh/match-weighed.ts';
export { type BalancesWanted, openLab } from './weigh/open-lab.ts';
export { openLots } from './weigh/open-lots.ts';
export type { Reaction } from './weigh/reaction.ts';
export type { LotsWanted } from './weigh/read-lots.ts';
export type { Live, Lot, Reagent, Sheet } from './weigh/sheet.ts';
export { asWritten, type Sized, sizeComposition } from './weigh/size-composition.ts';
export type { Sizing } from './weigh/sizing.ts';
export { smallestTopUp } from './weigh/smallest-top-up.ts';
export { weighOnBalances } from './weigh/weigh-on-balances.ts';
export { weighOut } from './weigh/weigh-out.ts';
export { workBatch } from './weigh/work-batch.ts';
export { type WorkedMixture, workMixture } from './weigh/work-mixture.ts';
export { workSheet } from './weigh/work-sheet.ts';
export { accountFor } from './worked/account-for.ts';
export type { Explanation } from './worked/explanation.ts';
export type { Work } from './worked/work.ts';
export type { WorkedFigure } from './worked/worked-figure.ts';
