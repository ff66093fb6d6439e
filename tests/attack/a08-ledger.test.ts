import { testAttack } from '../support/attack-test.ts';
import { ledger } from './a08-ledger.ts';

testAttack(ledger);
