import { testAttack } from '../support/attack-test.ts';
import { zoom } from './a06-zoom.ts';

testAttack(zoom);
