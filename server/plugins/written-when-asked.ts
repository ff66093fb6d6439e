import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

type BuildSerializer = ReturnType<typeof SerializerSelector>;

/**
 * Makes the writer of each kind of answer when the first one is written, not when the server starts: there are a thousand, most
 * of them for refusals that nobody meets, and to make them all is half the work of a start.
 */
export const writtenWhenAsked: BuildSerializer = (...given) => {
  const compile = SerializerSelector()(...given);
  return (route) => {
    let write: ReturnType<typeof compile> | null = null;
    return (answer) => {
      write ??= compile(route);
      return write(answer);
    };
  };
};
