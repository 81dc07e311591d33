package social.anancus.arch.bad.core.account;

import jakarta.transaction.Transactional;

/** A repository that opens the transaction of its use case. */
@Transactional
public class TransactionalRepository {}
