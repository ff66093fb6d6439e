/** What one run found, by method and metric. */
export type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Mean {
  readonly mean: number;
  /** Standard error of the mean, from the runs themselves. */
  readonly error: number;
  readonly runs: number;
}

export type Means = Readonly<Record<string, Readonly<Record<string, Mean>>>>;

/** Mean and standard error by method and metric; runs in which a metric is missing are left out of it. */
export function meansOf(runs: readonly Scores[]): Means {
  const values: Record<string, Record<string, number[]>> = {};
  for (const run of runs)
    for (const [method, metrics] of Object.entries(run))
      for (const [metric, value] of Object.entries(metrics)) {
        values[method] ??= {};
        const own = values[method];
        own[metric] = [...(own[metric] ?? []), value];
      }
  return Object.fromEntries(
    Object.entries(values).map(([method, metrics]) => [
      method,
      Object.fromEntries(Object.entries(metrics).map(([metric, list]) => [metric, meanOf(list)])),
    ]),
  );
}

function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    error: values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1) / values.length),
    runs: values.length,
  };
}
