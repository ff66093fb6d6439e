import { testAttack } from '../support/attack-test.ts';
import { repetition } from './a01-repetition.ts';

testAttack(repetition);
