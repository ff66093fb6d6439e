import { testAttack } from '../support/attack-test.ts';
import { reconstruction } from './a03-reconstruction.ts';

testAttack(reconstruction);
