/**
 * For a route whose answer is a text that has been written out already: it is not serialized once more. A refusal, which is an
 * object, is.
 */
export const asWritten = {
  serializerCompiler: () => (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body)),
};
