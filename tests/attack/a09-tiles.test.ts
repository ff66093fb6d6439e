import { testAttack } from '../support/attack-test.ts';
import { tiles } from './a09-tiles.ts';

testAttack(tiles);
