import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import fastify from 'fastify';
import { Receipt, SubmittedResponse } from '#core/survey/contract.ts';

/** The yardstick: a Fastify route that reads and checks the same body and answers the same words, and stores nothing. */
const app = fastify({ logger: false, bodyLimit: 64 * 1024 });
app.setValidatorCompiler(TypeBoxValidatorCompiler);
app.post('/api/responses', { schema: { body: SubmittedResponse, response: { 201: Receipt } } }, (_request, reply) =>
  reply.code(201).send({
    code: 'K7M4-Q9TD-3HXW',
    campaign: 'host-2026',
    closes: '2026-11-30',
    resultsBy: '2026-12-19',
    feedbackBy: '2027-02-16',
  }),
);
process.once('message', async () => process.send?.(await app.listen({ port: 0, host: '127.0.0.1' })));
process.on('disconnect', () => process.exit(0));
