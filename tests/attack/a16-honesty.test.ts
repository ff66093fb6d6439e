import { testAttack } from '../support/attack-test.ts';
import { honesty } from './a16-honesty.ts';

testAttack(honesty);
