import { testAttack } from '../support/attack-test.ts';
import { temporal } from './a07-temporal.ts';

// Six readers ask for every page and route, ten times over.
testAttack(temporal, 300_000);
