package dev.baobei.domain.adjudication;

import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.visit.Visit;

/** One question asked of one candidate report at a visit. */
interface CandidateRule {

    Finding ask(Candidate candidate, Visit visit);
}
