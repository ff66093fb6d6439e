import PickPage from './PickPage.svelte';
import { fetchDoors } from './place/doors.ts';

/** Where a place is pointed out, and what its page begins with: fetched ahead for whoever has begun. */
export default { PickPage, fetchDoors };
