import { testAttack } from '../support/attack-test.ts';
import { bothFiles } from './a15-both-files.ts';

testAttack(bothFiles);
