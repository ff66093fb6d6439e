import type { Camera, EngineHandle } from './handle.ts';

/** Maps that look at the same: one is moved and the others follow in the same frame. A map that joins looks where the others do. */
export class LinkedCameras {
  readonly #handles = new Set<EngineHandle>();
  #last: Camera | null = null;
  #isFollowing = false;

  /** Gives what to call when the map is gone. */
  join(handle: EngineHandle): () => void {
    if (this.#last !== null) this.#quietly(() => handle.take(this.#last as Camera));
    this.#handles.add(handle);
    return () => this.#handles.delete(handle);
  }

  /** To be told of every movement, also of those that this makes: they are not passed on. */
  moved(by: EngineHandle): void {
    if (this.#isFollowing) return;
    const camera = by.camera();
    this.#last = camera;
    this.#quietly(() => {
      for (const handle of this.#handles) if (handle !== by) handle.take(camera);
    });
  }

  #quietly(move: () => void): void {
    this.#isFollowing = true;
    try {
      move();
    } finally {
      this.#isFollowing = false;
    }
  }
}
