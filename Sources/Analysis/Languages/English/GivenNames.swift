extension English {
  /// Returns the usual gender of a given name. Names for both genders have none.
  static func gender(ofGivenName name: String) -> Gender? {
    femaleNames.contains(name) ? .female : maleNames.contains(name) ? .male : nil
  }

  private static let femaleNames = words(
    """
    abena ada adele agnes agnieszka aisha alejandra alexandra alice alicia alma amanda amara amelia amina amy ana ananya
    anastasia andrea angela angelina angie anita ann anna annabel anne annie antonia anya aoife arianna asha astrid
    audrey ava ayse barbara beatrice beatriz bella berta beth betsy betty beverly bianca brenda bridget brigid brigitte
    camila camille carla carmen carol carolina caroline carolyn catherine cathy cecilia celia charlotte cheryl chiara
    chloe christa christina christine ciara cindy claire clara claudia condoleezza connie cora cristina cynthia daisy
    danielle daria dawn debbie deborah debra deepa deirdre delia denise diana diane dilma dina dolores donna dora doris
    dorothy edda edith edna eileen elaine eleanor elena elif elisa elisabeth elise elizabeth ella ellen elsa emilia
    emily emma erica erin esperanza esther eva eve evelyn fatima fatma fatou femke fiona flora florence frances
    francesca freya frieda gabriela gabrielle gail gemma georgina geraldine gertrude gina giorgia giulia gladys gloria
    grace greta gretchen guadalupe gwen hala halima hanna hannah harriet hazel heather heidi helen helena helga hester
    hilary hilda hillary holly huma ida ilse imelda ines ingrid ioana irena irene irina iris isabel isabella isabelle
    ivana ivanka ivy jacinda jacqueline jamila jane janet janice jasmine jean jeanne jen jenna jennifer jenny jessica
    jill joan joanna joanne josephine joy joyce juanita judith judy julia juliana julie juliet june karen karima karin
    karina kasia kate katharine katherine kathleen kathryn kathy katie katrina katya kellyanne kim kimberly kirsten
    kristen kristin kristina lara latoya laura lauren layla lea leah leila lena leslie leticia lilian lillian lily linda
    lindiwe lisa liz lois loretta lori lorna lotte louise lucia lucille lucy luisa lydia lynn mabel madeleine madeline
    magda magdalena maggie mairead malala mamie marcia margaret margarita margot maria mariah mariam marian marianne
    marie marilyn marina marion marjorie marlene marta martha martina mary matilda maureen mavis maxine maya megan melania
    melanie melinda melissa mercedes meredith mia michaela michelle mildred mina mira miranda miriam molly mona monica
    morgane muriel nadia nadine nancy naomi natalia natalie natasha nellie ngozi niamh nicola nicole nina nora norma
    nour odalys odette oksana olga olivia paige pamela patricia patsy paula pauline pearl peggy penelope penny petra
    phoebe phyllis pia polly priscilla priya rachel ramona rania rebecca regina renata renee rhiannon rhonda rita
    roberta robin rosa rosalind rose rosemary rosie roxanne ruby ruth sabrina sally samantha samira sandra sara sarah
    saskia selma serena shannon sharon sheila shelley sheryl shirley sigrid silvia simone sinead siobhan sofia solveig
    sonia sonya sophia sophie stella stephanie sue susan susana susanna suzanne svetlana sylvia tamara tania tanya
    tatiana teresa tess thandi thelma theresa therese tina toni tracy trudy ursula valentina valeria valerie vanessa
    vera veronica victoria viola violet virginia vivian wanda wendy whitney wilhelmina wilma winifred yasmin yoko
    yolanda yulia yvette yvonne zainab zara zeynep zoe zofia zsofia zsófia
    """)

  private static let maleNames = words(
    """
    aaron abdul abdullah abe abel abraham adam adolf adrian ahmad ahmed akira al alan albert alberto aldo alec alejandro
    alex alexander alexei alexis alfred alfredo ali allan allen alonzo alvin amir anatoly anders andre andreas andres
    andrew andy angus anthony antoine anton antonio antti archie ariel aristotle arjun arnold art arthur arturo ashraf
    asif augustus baptiste barack barney barry bart bas basil ben benedict benito benjamin bernard bernie bertrand bill
    billy blake bob bobby bogdan boris brad bradley brandon brendan brett brian bruce bruno bryan byron caleb calvin
    carl carlo carlos casey cecil cesar chad charles charlie chester chidi chris christian christoph christopher chuck
    clarence claude clement clifford clint clinton clive colin colm conor conrad corey cornelius craig curtis cyril dale
    damian dan daniel danny darius darren dave david davide dean declan deng denis dennis derek dermot desmond dick
    didier diego dieter dimitri dirk dmitri dominic don donald doug douglas duncan dustin dwight dylan eamon earl ed
    eddie edgar edmund eduardo edward edwin eli elias elijah elliot elmer elon emanuel emil emmanuel enrique eric erik
    ernest ernesto ernst erwin ethan eugene evan evo ezra fabian felipe felix ferdinand fernando fidel filip finn floyd
    francesco francis francisco franco francois frank franklin franz fred frederick fritz gabriel gareth gary gavin
    geert gene geoff geoffrey george gerald gerard gerhard gianni gilbert giorgio giovanni giuseppe glenn gordon graham
    grant greg gregory guido guillermo gunther gus gustav guy hakan hamid hamza hank hans harold harry haruto harvey
    hassan hector heinrich helmut henri henrik henry herbert herman hernan hideo hiroshi homer horace horst howard
    hubert hugh hugo humphrey hussein ian ibrahim ignacio igor imran irving isaac ismail ivan jack jackson jacob jacques
    jaime jake jakob jamal james jamie jan jared jason javad javier jay jeb jeff jeffrey jens jeremy jerome jerry jesse
    jesus jim jimmy joachim joao joaquin joe joel joerg johan johann john johnny jon jonas jonathan joost jordan jorge
    jose josef joseph josh joshua juan julian julio julius juma jurgen justin kamal karim karl kazuo keith ken kenneth
    kenny kent kevin khalid kieran klaus knut kofi konrad kurt kwame kyle lamar lance larry lars laurence lawrence lee
    leif len leo leon leonard leonardo leonid leopold leroy lester lewis liam lionel lloyd lorenzo lou louis luca lucas
    luigi luis luka luke luther maarten magnus mahmoud malcolm manfred manuel marc marcel marco marcus mario marius mark
    markus marshall martin marvin mateo mateus matt matteo matthew matthias maurice mauricio max maximilian mehmet mel
    melvin michael michel miguel mihai mike mikhail milan miles milton mitch mitt mohamed mohammad mohammed morris moses
    muhammad murray mustafa narendra nathan nathaniel neil nelson newt nicholas nick nicolas niels nigel nikita nikola
    nikolai nils noah noel norbert norman olaf olav oleg oliver omar orlando osama oscar otis otto owen pablo padraig
    paolo patrick paul pavel pedro pepe percy pete peter petr phil philip philippe piero pierre piet piotr pius pyotr
    quentin radu rafael rahul raj rajiv ralph ramon randall randolph randy rashid raul ray raymond reginald reinhard
    rene rex reza rhys ricardo richard rick ricky rob robbie robert roberto rod roderick rodney rodrigo roger roland
    rolf roman ron ronald ronnie roosevelt roy ruben rubén rudolf rudy rufus rupert russell ryan sadiq salim salman
    salvador sam samir samuel sanjay saul scott sean sebastian sergei sergey sergio seth shane shaun shawn shinzo sid
    sidney siegfried sigmund silvio simon sipho solomon stan stanley stefan stephen steve steven stewart stuart sven
    takeshi tariq ted teddy terence terrence terry theo theodore thomas tim timothy tobias todd tom tomas tomasz tommy
    tony toshiro travis trent trevor tristan truman tyler ulrich uwe valentin vernon vicente victor vijay vikram viktor
    vince vincent vito vivek vladimir volodymyr wallace walter warren wayne werner wesley wilbur wilfred wilhelm will
    willem william willie winston wojciech wolfgang woodrow xavier xi yasser yitzhak yuri yusuf yves zachary zhang
    zoltan
    """)
}
