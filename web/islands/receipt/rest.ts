import { type Carried, withCarried, withoutPlace } from '#core/survey/carried.ts';
import type { Rest } from '../../state/setting.ts';

/** Keeps what is carried in step with the places that are shown. */
export function restOf(opened: Carried): Rest {
  let carried = opened;
  return {
    get carried() {
      return carried;
    },
    removePlace: (question, index) => {
      carried = withoutPlace(carried, question, index);
    },
    join: (way) => withCarried(way, carried),
  };
}
