import { testAttack } from '../support/attack-test.ts';
import { differencing } from './a02-differencing.ts';

testAttack(differencing);
