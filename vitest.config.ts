import './scripts/compiled.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // As many at once as there are cores; Vitest would leave one alone, which on two is half.
    maxWorkers: '100%',
    setupFiles: ['tests/support/setup.ts'],
    // What tells that a test hangs, on a machine that may be slow and busy; how quick things are is measured in bench/.
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
