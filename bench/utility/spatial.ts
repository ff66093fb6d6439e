/**
 * What is commonly asked of counts by square: whether they cluster at all (Moran's I, Cliff and Ord 1981) and where (Getis and
 * Ord's G*, 1992 and 1995). Here as a reference to hold Lykta's candidates against, on exact counts that nobody may see. Weights
 * are 1 for each neighbour and 0 for others.
 */
export type Neighbours = readonly (readonly number[])[];

/** Moran's I, and how many standard deviations it lies above what it is without clustering, normal values assumed. */
export function moran(
  values: ArrayLike<number>,
  neighbours: Neighbours,
): { readonly statistic: number; readonly z: number } {
  const n = values.length;
  const { mean, variance } = momentsOf(values);
  const from = (index: number): number => (values[index] as number) - mean;
  let links = 0;
  let products = 0;
  let squaredSums = 0;
  neighbours.forEach((own, index) => {
    links += own.length;
    squaredSums += (2 * own.length) ** 2;
    for (const other of own) products += from(index) * from(other);
  });
  const statistic = products / links / variance;
  const expected = -1 / (n - 1);
  const squared = (n ** 2 * 2 * links - n * squaredSums + 3 * links ** 2) / (links ** 2 * (n ** 2 - 1));
  return { statistic, z: (statistic - expected) / Math.sqrt(squared - expected ** 2) };
}

/** G* by square, each counted among its own neighbours, in standard deviations from what it is without clustering. */
export function getisOrd(values: ArrayLike<number>, neighbours: Neighbours): Float64Array {
  const n = values.length;
  const { mean, variance } = momentsOf(values);
  return Float64Array.from(neighbours, (own, index) => {
    const size = own.length + 1;
    const sum = own.reduce((all, other) => all + (values[other] as number), values[index] as number);
    return (sum - size * mean) / Math.sqrt((variance * (n * size - size ** 2)) / (n - 1));
  });
}

/** Mean and variance, divided by n. */
function momentsOf(values: ArrayLike<number>): { readonly mean: number; readonly variance: number } {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return { mean, variance: all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length };
}
