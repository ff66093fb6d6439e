import { fieldOf } from './fields/field.ts';
import QuestionPage from './QuestionPage.svelte';

/** What a question is drawn with: its page, and the component that it is answered by. Who points out a place has no use for it. */
export default { QuestionPage, fieldOf };
