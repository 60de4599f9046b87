/** Materials that form a film on lithium before succinonitrile reacts with it (Nguyen et al. 2024, section 3.1; Guo et al. 2024). */
export const filmFormers: ReadonlySet<string> = new Set(['FEC', 'LiDFOB']);
