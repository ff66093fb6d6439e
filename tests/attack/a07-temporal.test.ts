import { testAttack } from '../support/attack-test.ts';
import { temporal } from './a07-temporal.ts';

testAttack(temporal);
