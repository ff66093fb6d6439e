/**
 * The discrete Gaussian in BigInt: P(x) proportional to exp(-x²/(2 sigma²)) on the integers, exactly.
 * Algorithms 1 to 3 of Canonne, Kamath and Steinke, NeurIPS 2020 (arXiv 2004.00010), from uniform random integers and
 * integer arithmetic alone. This is the oracle that fast.ts is held against word by word, and the way for sigma² that
 * does not fit Numbers.
 */
export interface ExactNoise {
  /** Uniform in 0..n-1. */
  uniform(n: bigint): bigint;
  /** True with probability exp(-a/b), a/b >= 0. */
  bernoulliExp(a: bigint, b: bigint): boolean;
  discreteLaplace(t: bigint): bigint;
  discreteGaussian(sigmaSquared: bigint): bigint;
}

export function exactNoise(word: () => number): ExactNoise {
  /** As many random bits as n - 1 has, the first word holding the highest; repeat from n on. */
  function uniform(n: bigint): bigint {
    if (n === 1n) return 0n;
    const bits = (n - 1n).toString(2).length;
    const highest = ((bits - 1) % 32) + 1;
    for (;;) {
      let value = BigInt(word() >>> (32 - highest));
      for (let read = highest; read < bits; read += 32) value = (value << 32n) | BigInt(word());
      if (value < n) return value;
    }
  }

  /** exp(-a/b) for a <= b: Bernoulli(a/(bK)) is drawn as Bernoulli(a/b) and Bernoulli(1/K), which is the same law. */
  function bernoulliExpPart(a: bigint, b: bigint): boolean {
    let k = 1n;
    while (uniform(b) < a && uniform(k) === 0n) k += 1n;
    return k % 2n === 1n;
  }

  function bernoulliExpOne(): boolean {
    let k = 2n;
    while (uniform(k) === 0n) k += 1n;
    return k % 2n === 1n;
  }

  function bernoulliExp(a: bigint, b: bigint): boolean {
    for (let whole = a / b; whole > 0n; whole -= 1n) if (!bernoulliExpOne()) return false;
    return a % b === 0n || bernoulliExpPart(a % b, b);
  }

  function discreteLaplace(t: bigint): bigint {
    for (;;) {
      const u = uniform(t);
      if (u > 0n && !bernoulliExpPart(u, t)) continue;
      let v = 0n;
      while (bernoulliExpOne()) v += 1n;
      const y = u + t * v;
      const heads = uniform(2n) === 1n;
      // Zero would else be counted twice, as +0 and -0.
      if (heads && y === 0n) continue;
      return heads ? -y : y;
    }
  }

  function discreteGaussian(sigmaSquared: bigint): bigint {
    const t = integerRoot(sigmaSquared) + 1n;
    const divisor = 2n * sigmaSquared * t * t;
    for (;;) {
      const y = discreteLaplace(t);
      const distance = (y < 0n ? -y : y) * t - sigmaSquared;
      if (bernoulliExp(distance * distance, divisor)) return y;
    }
  }

  return { uniform, bernoulliExp, discreteLaplace, discreteGaussian };
}

/** The largest r with r² <= n. */
export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = BigInt(Math.floor(Math.sqrt(Number(n))));
  while (root * root > n) root -= 1n;
  while ((root + 1n) * (root + 1n) <= n) root += 1n;
  return root;
}
