/** The line on which the logarithm of the odds of the development texts lies. */
const slope = 0.72;
const offset = 0.3;

/**
 * Turns a posterior probability into how often such beads are right. The model takes evidence for more independent than
 * it is, and so is too sure of itself: its odds are drawn in along a line fitted to development texts (J. Platt,
 * "Probabilistic Outputs for Support Vector Machines", 1999).
 */
export function calibrate(posterior: number): number {
  if (posterior <= 0 || posterior >= 1) return posterior <= 0 ? 0 : 1;
  const odds = Math.exp(slope * Math.log(posterior / (1 - posterior)) + offset);
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}
