/** Molar gas constant in J/(mol K), k N_A; exact (BIPM, The International System of Units, 2019). */
export const gasConstant = 1.380649e-23 * 6.02214076e23;
