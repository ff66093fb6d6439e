import { testAttack } from '../support/attack-test.ts';
import { attributeInference } from './a05-attribute.ts';

testAttack(attributeInference);
