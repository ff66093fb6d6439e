import { testAttack } from '../support/attack-test.ts';
import { randomness } from './a13-randomness.ts';

testAttack(randomness);
