import { testAttack } from '../support/attack-test.ts';
import { membership } from './a04-membership.ts';

testAttack(membership);
