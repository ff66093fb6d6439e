import { testAttack } from '../support/attack-test.ts';
import { sensitivity } from './a12-sensitivity.ts';

testAttack(sensitivity);
