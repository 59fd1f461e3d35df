// Serves the observations with Fastify and pg, in one process per core. Settings: PORT, DATABASE, COLUMNS.
import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import Fastify from 'fastify';
import pg from 'pg';

const workers = availableParallelism();
const rows = `SELECT ${process.env.COLUMNS} FROM observation`;
const order = 'ORDER BY indicator, area, period_start, period_end LIMIT';
// Dates are strings in PostgreSQL's format: DATE columns have no time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text);

if (cluster.isPrimary) {
  for (let i = 0; i < workers; i++) {
    cluster.fork();
  }
} else {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE, max: 16 / workers });
  const server = Fastify();
  server.get('/series', async request => {
    const { indicator, area } = request.query;
    const text = `${rows} WHERE indicator = $1 AND area = $2 ${order} 60`;
    return (await pool.query({ name: 'series', text, values: [indicator, area] })).rows;
  });
  server.get('/page', async () => (await pool.query({ name: 'page', text: `${rows} ${order} 1000` })).rows);
  await server.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
}
