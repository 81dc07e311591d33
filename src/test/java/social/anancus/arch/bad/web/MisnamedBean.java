package social.anancus.arch.bad.web;

import jakarta.inject.Named;

/** A page that is not named so. */
@Named
public class MisnamedBean {}
