import { testAttack } from '../support/attack-test.ts';
import { fakeRespondents } from './a14-fake-respondents.ts';

testAttack(fakeRespondents);
