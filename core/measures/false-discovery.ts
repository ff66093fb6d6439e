/**
 * Among all findings as sure as this one or surer, the part expected to be false: p-values adjusted as by Benjamini and Hochberg
 * (1995), each hypothesis with its own part of the attention (Genovese, Roeder and Wasserman 2006: weights fixed beforehand).
 * `parts` are positive and sum to 1; equal ones give Benjamini and Hochberg's own. Between 0 and 1, in the order of `chances`.
 */
export function falseDiscoveryRates(chances: ArrayLike<number>, parts: ArrayLike<number>): Float64Array {
  const apart = Float64Array.from(chances, (chance, index) => chance / (parts[index] as number));
  const order = Uint32Array.from(apart.keys()).sort((a, b) => (apart[a] as number) - (apart[b] as number));
  const rates = new Float64Array(apart.length);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank -= 1) {
    const index = order[rank - 1] as number;
    least = Math.min(least, (apart[index] as number) / rank);
    rates[index] = least;
  }
  return rates;
}
