import { testAttack } from '../support/attack-test.ts';
import { architecture } from './a11-architecture.ts';

testAttack(architecture);
