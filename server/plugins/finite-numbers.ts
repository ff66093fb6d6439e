import type { FastifyError, FastifyInstance } from 'fastify';

/**
 * Refuses a number in an address that is none: "1e309" is read as Infinity, and Ajv then holds it against no bound, for it looks at
 * what a number may be before it has made one of the words. In a body nothing is made of words.
 */
export function refuseEndless(app: FastifyInstance): void {
  app.addHook('preHandler', async (request) => {
    for (const context of ['querystring', 'params'] as const) {
      const given = (context === 'params' ? request.params : request.query) as Readonly<Record<string, unknown>> | null;
      for (const [name, value] of Object.entries(given ?? {}))
        if (typeof value === 'number' && !Number.isFinite(value)) throw invalidNumber(context, name);
    }
  });
}

/** As the schema would have refused it. */
const invalidNumber = (validationContext: 'querystring' | 'params', name: string): Error =>
  Object.assign(new Error(`${validationContext}/${name} must be a number`), {
    statusCode: 400,
    code: 'FST_ERR_VALIDATION',
    validationContext,
    validation: [{ keyword: 'type', instancePath: `/${name}`, schemaPath: '', params: { type: 'number' } }],
  } satisfies Partial<FastifyError>);
