/**
 * How long the database takes, as a caller meets it: with the wait for SQLite's one writer or for a connection of the pool.
 * `statement` is one inside or outside a transaction, `begin` the wait until a transaction has begun, `transaction` from
 * then to its end. Nothing is told of what they say: that would be too many labels, and traces have the operations.
 */
import type { SqlDriverAdapterFactory, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';

export type DatabaseObserver = (call: 'statement' | 'begin' | 'transaction', seconds: number) => void;

/** `factory`, whose connections report to `observe`, also what failed. */
export function timedAdapter(factory: SqlDriverAdapterFactory, observe: DatabaseObserver): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory;
  return {
    provider, adapterName,
    async connect() {
      const connection = timeStatements(await factory.connect(), observe);
      const begin = connection.startTransaction.bind(connection);
      connection.startTransaction = async (level) => timeEnd(timeStatements(await timed(observe, 'begin', () => begin(level)), observe), observe);
      return connection;
    },
  };
}

/** Prisma makes these objects anew for each connection and transaction, so they may be changed. */
function timeStatements<Queryable extends SqlQueryable>(queryable: Queryable, observe: DatabaseObserver): Queryable {
  const [query, execute] = [queryable.queryRaw.bind(queryable), queryable.executeRaw.bind(queryable)];
  queryable.queryRaw = (sql) => timed(observe, 'statement', () => query(sql));
  queryable.executeRaw = (sql) => timed(observe, 'statement', () => execute(sql));
  return queryable;
}

function timeEnd(transaction: Transaction, observe: DatabaseObserver): Transaction {
  const began = performance.now();
  const report = (): void => { observe('transaction', (performance.now() - began) / 1000); };
  const [commit, rollback] = [transaction.commit.bind(transaction), transaction.rollback.bind(transaction)];
  transaction.commit = () => commit().finally(report);
  transaction.rollback = () => rollback().finally(report);
  return transaction;
}

function timed<T>(observe: DatabaseObserver, call: 'statement' | 'begin', work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  return work().finally(() => { observe(call, (performance.now() - started) / 1000); });
}
