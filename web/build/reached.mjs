/** Everything that is reached from some names by `next`, themselves too. */
export function reached(from, next) {
  const found = new Set();
  const wait = [...from];
  while (wait.length > 0) {
    const name = wait.pop();
    if (name === undefined || found.has(name)) continue;
    found.add(name);
    wait.push(...next(name));
  }
  return found;
}
