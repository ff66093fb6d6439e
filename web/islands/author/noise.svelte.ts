import type { PredictedNoise } from '#core/privacy/predicted-noise.ts';
import type { SurveysClient } from '../../api/surveys.ts';

/** The noise to expect of the draft as it is saved, at a number of answers that the person chooses. */
export class Noise {
  answers = $state(400);
  predicted = $state.raw<PredictedNoise | null>(null);
  readonly #client: SurveysClient;
  readonly #id: string;
  #asked = 0;

  constructor(client: SurveysClient, id: string) {
    this.#client = client;
    this.#id = id;
  }

  /** Asks anew; the last one asked wins. */
  async ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const reply = await this.#client.noise(this.#id, this.answers);
    if (asked === this.#asked) this.predicted = reply.kind === 'value' ? reply.value.noise : null;
  }
}
