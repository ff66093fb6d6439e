import './scripts/compiled.ts';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Vitest begins with the largest files. An attack is a line, and takes the longest: at the end a core would wait for one. */
class AttacksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { attacks = [], others = [] } = Object.groupBy(await super.sort(files), ({ moduleId }) =>
      moduleId.includes('/tests/attack/') ? 'attacks' : 'others',
    );
    return [...attacks, ...others];
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // As many at once as there are cores; Vitest would leave one alone, which on two is half.
    maxWorkers: '100%',
    sequence: { sequencer: AttacksFirst },
    setupFiles: ['tests/support/setup.ts'],
    // What tells that a test hangs, on a machine that may be slow and busy; how quick things are is measured in bench/.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
