package social.anancus.arch.bad.web;

import jakarta.inject.Named;
import jakarta.transaction.Transactional;

/** A page that opens a transaction. */
@Named
@Transactional
public class TransactionalPage {}
