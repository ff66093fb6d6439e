import { testAttack } from '../support/attack-test.ts';
import { timing } from './a10-timing.ts';

testAttack(timing);
